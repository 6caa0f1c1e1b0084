/** Where findings stand, by the same functions as on the command line, so that both group alike. */
export { blockOf, formAt } from '../../cli/place';
