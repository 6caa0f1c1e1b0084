/**
 * The page that the manifest names for functions of the ribbon. All our buttons show the pane with a task
 * in its address, so there is no function to register: the host only waits for the page to be ready.
 */
void Office.onReady();
