/** Of Taro's fields, what is used here: `watchValue` puts a new value into the drawn element, which it takes for there. */
type Field = { textareaRef?: unknown; inputRef?: unknown; watchValue?: (this: Field, ...values: unknown[]) => void };

const fields = ['taro-textarea-core', 'taro-input-core'];

/**
 * A value that arrives between a field's creation and its first drawing, such as a draft from the server, makes Taro's fields
 * throw (4.x: they read `value` of an element that is not there yet). They draw it anyway, so it is let pass.
 */
export function letValuesComeEarly(): void {
  for (const name of fields) {
    void customElements.whenDefined(name).then((element) => waitUntilDrawn(element.prototype as Field));
  }
}

function waitUntilDrawn(field: Field): void {
  const { watchValue } = field;
  if (!watchValue) return;
  field.watchValue = function (this: Field, ...values: unknown[]) {
    if (this.textareaRef || this.inputRef) watchValue.apply(this, values);
  };
}
