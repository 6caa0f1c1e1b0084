/** The build gives the address at which it puts a style sheet. */
declare module '*.css' {
  const address: string;
  export default address;
}
