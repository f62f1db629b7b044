/** The version of the product as people see it. */
export const PRODUCT_VERSION = '0.1.0';
