// The four blocks in the editor: a preview as the page shows it, and a control for each attribute. Which controls there
// are, and their words, come from the server (window.kituWidgets), so that nothing is said twice.
(({ blockEditor, blocks, components, element, serverSideRender: ServerSideRender }, { lists, widgets, words }) => {
  const { createElement: h, Fragment } = element;
  const { ComboboxControl, Disabled, FormTokenField, PanelBody, SelectControl, TextControl, ToggleControl } =
    components;

  /** Of the newest versions of WordPress' own controls, which older ones take no notice of. */
  const NEW_LOOK = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true };

  /** The names that the feed has for a control; for a run those of its course. */
  const namesFor = ({ list, of }, attributes) => (of ? lists[list]?.[attributes[of]] : lists[list]) ?? [];

  /** What was chosen stays to be seen, also if it is no longer in the feed. */
  function withChosen(options, value) {
    const isKnown = !value || options.some((option) => option.value === value);
    return isKnown ? options : [...options, { value, label: words.missing.replace('%s', value) }];
  }

  const CONTROLS = {
    text: ({ shared, value, set }) => h(TextControl, { ...shared, value, onChange: set }),
    number: ({ shared, value, set }) =>
      h(TextControl, {
        ...shared,
        type: 'number',
        min: 0,
        max: 999999,
        value,
        onChange: (text) => set(Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), 999999)),
      }),
    flag: ({ shared, value, set }) => h(ToggleControl, { ...shared, checked: value, onChange: set }),
    select: ({ shared, control, value, set }) =>
      h(SelectControl, {
        ...shared,
        value: String(value),
        options: control.options,
        onChange: (text) => set(typeof value === 'number' ? Number(text) : text),
      }),
    name: ({ shared, control, attributes, value, set }) => {
      const options = [{ value: '', label: control.none }, ...withChosen(namesFor(control, attributes), value)];
      // Of a long list a part of the name is typed.
      return options.length > 12
        ? h(ComboboxControl, { ...shared, value, options, onChange: (chosen) => set(chosen ?? '') })
        : h(SelectControl, { ...shared, value, options, onChange: set });
    },
    // Only newer versions of this control know a text for help.
    words: ({ shared, control, attributes, value, set }) =>
      h(
        Fragment,
        null,
        h(FormTokenField, {
          ...shared,
          help: '',
          value: value ? value.split(/\s*,\s*/) : [],
          suggestions: namesFor(control, attributes),
          __experimentalExpandOnFocus: true,
          onChange: (tokens) => set(tokens.join(', ')),
        }),
        h('p', { className: 'components-form-token-field__help' }, shared.help),
      ),
  };

  /** A run of a course is none of another course. */
  const change = (name, value) => (name === 'course' ? { course: value, run: '' } : { [name]: value });

  function edit(widget, { attributes, name, setAttributes }) {
    const shown = widgets[widget].filter((control) => !control.of || namesFor(control, attributes).length);
    return h(
      Fragment,
      null,
      h(
        blockEditor.InspectorControls,
        null,
        h(
          PanelBody,
          { title: words.content },
          shown.map((control) =>
            h(
              'div',
              { key: control.name, style: { marginBottom: '16px' } },
              CONTROLS[control.control]({
                shared: { label: control.label, help: control.help, ...NEW_LOOK },
                control,
                attributes,
                value: attributes[control.name],
                set: (value) => setAttributes(change(control.name, value)),
              }),
            ),
          ),
        ),
      ),
      h(
        'div',
        blockEditor.useBlockProps(),
        // A click on a link would leave the editor.
        h(Disabled, null, h(ServerSideRender, { block: name, attributes })),
      ),
    );
  }

  for (const widget of Object.keys(widgets)) {
    blocks.registerBlockType(`kitu/${widget}`, { edit: (props) => edit(widget, props), save: () => null });
  }
})(window.wp, window.kituWidgets);
