/** The file of a brand with 200 hosts: rows, and what they add up to. */
export const hosts = 200;
export const rows = 300_000;

export const hostColumns = 'role,staff_no,name,club_name,pronoun,region,store,capacity,roster';
export const customerColumns = 'external_id,name,unionid,phone_hash,host_no,since,tier,points,consent_basis';

const tiers = ['初识', '相知', '挚友', '知己'];

export function hostFile() {
  const lines = Array.from({ length: hosts }, (_, i) => {
    const region = `区域${i % 8}`;
    return `kos,K${i},主理${i},${i}号会,她,${region},门店${i % 50},1500,1-5 9:00-12:00 13:30-18:00`;
  });
  return `${[hostColumns, ...lines].join('\n')}\n`;
}

export function customer(i) {
  const points = (i * 7) % 5000;
  const unionid = `o6_measured_${String(i).padStart(12, '0')}`;
  const since = `20${18 + (i % 8)}-0${1 + (i % 9)}-1${i % 10}`;
  return {
    id: `C${i}`,
    host: `K${i % hosts}`,
    points,
    line: `C${i},会友${i % 9999},${unionid},,K${i % hosts},${since},${tiers[i % 4]},${points}@2027-12-31,written`,
  };
}

/** The customers' file in parts of about `size` characters, made as they are sent. */
export function* customerParts(size) {
  let text = `${customerColumns}\n`;
  for (let i = 0; i < rows; i += 1) {
    text += `${customer(i).line}\n`;
    if (text.length >= size) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
}
