/** Address of the font in which every page sets its text, hashed and below the base. */
declare module 'virtual:text-font' {
  const address: string;
  export default address;
}
