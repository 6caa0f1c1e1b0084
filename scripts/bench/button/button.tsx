import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least page that can be made of React and Fluent: one button that answers. */
function Page() {
  const [pressed, press] = useState(0);
  return (
    <FluentProvider theme={webLightTheme}>
      <Button onClick={() => press(pressed + 1)}>{pressed}</Button>
    </FluentProvider>
  );
}

const app = document.getElementById('app');
if (app) createRoot(app).render(<Page />);
