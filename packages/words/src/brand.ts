/** The product's own name, where no club and no brand is known yet. */
export const productName = '会友';
