/** The theme variables VS Code sets in a webview, of its default themes: those the viewer uses. */
export const themes = {
  light: {
    kind: 'vscode-light',
    variables: {
      'foreground': '#3b3b3b', 'editor-background': '#ffffff', 'editorWidget-background': '#f8f8f8', 'editorWidget-foreground': '#3b3b3b',
      'icon-foreground': '#3b3b3b', 'descriptionForeground': '#3b3b3b', 'focusBorder': '#005fb8', 'input-background': '#ffffff',
      'input-foreground': '#3b3b3b', 'input-border': '#cecece', 'dropdown-background': '#ffffff', 'dropdown-foreground': '#3b3b3b',
      'widget-border': '#e5e5e5', 'widget-shadow': 'rgba(0,0,0,0.16)', 'button-background': '#005fb8', 'button-foreground': '#ffffff',
      'toolbar-hoverBackground': 'rgba(184,184,184,0.31)', 'inputOption-activeBackground': '#bed6ed', 'inputOption-activeForeground': '#000000',
      'errorForeground': '#f85149', 'editorHoverWidget-background': '#f8f8f8', 'textLink-foreground': '#005fb8', 'editorGroup-border': '#e5e5e5',
      'font-family': 'system-ui, "Ubuntu", sans-serif', 'font-size': '13px', 'editor-font-family': 'monospace',
    },
  },
  dark: {
    kind: 'vscode-dark',
    variables: {
      'foreground': '#cccccc', 'editor-background': '#1f1f1f', 'editorWidget-background': '#202020', 'editorWidget-foreground': '#cccccc',
      'icon-foreground': '#cccccc', 'descriptionForeground': '#9d9d9d', 'focusBorder': '#0078d4', 'input-background': '#313131',
      'input-foreground': '#cccccc', 'input-border': '#3c3c3c', 'dropdown-background': '#313131', 'dropdown-foreground': '#cccccc',
      'widget-border': '#313131', 'widget-shadow': 'rgba(0,0,0,0.36)', 'button-background': '#0078d4', 'button-foreground': '#ffffff',
      'toolbar-hoverBackground': 'rgba(90,93,94,0.31)', 'inputOption-activeBackground': 'rgba(36,137,219,0.51)', 'inputOption-activeForeground': '#ffffff',
      'errorForeground': '#f85149', 'editorHoverWidget-background': '#202020', 'textLink-foreground': '#4daafc', 'editorGroup-border': 'rgba(255,255,255,0.09)',
      'inputValidation-warningBackground': '#352a05', 'inputValidation-warningBorder': '#b89500', 'inputValidation-warningForeground': '#cccccc',
      'font-family': 'system-ui, "Ubuntu", sans-serif', 'font-size': '13px', 'editor-font-family': 'monospace',
    },
  },
  highContrast: {
    kind: 'vscode-high-contrast',
    variables: {
      'foreground': '#ffffff', 'editor-background': '#000000', 'editorWidget-background': '#0c141f', 'editorWidget-foreground': '#ffffff',
      'icon-foreground': '#ffffff', 'descriptionForeground': 'rgba(255,255,255,0.7)', 'focusBorder': '#f38518', 'input-background': '#000000',
      'input-foreground': '#ffffff', 'input-border': '#6fc3df', 'dropdown-background': '#000000', 'dropdown-foreground': '#ffffff',
      'contrastBorder': '#6fc3df', 'contrastActiveBorder': '#f38518', 'button-background': '#000000', 'button-foreground': '#ffffff',
      'button-border': '#6fc3df', 'errorForeground': '#f48771', 'editorHoverWidget-background': '#0c141f', 'editorHoverWidget-border': '#6fc3df',
      'textLink-foreground': '#21a6ff', 'editorGroup-border': '#6fc3df', 'inputValidation-warningBackground': '#352a05',
      'font-family': 'system-ui, "Ubuntu", sans-serif', 'font-size': '13px', 'editor-font-family': 'monospace',
    },
  },
} as const;

export type ThemeName = keyof typeof themes;
