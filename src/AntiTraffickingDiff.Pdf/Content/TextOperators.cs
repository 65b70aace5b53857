using AntiTraffickingDiff.Pdf.Objects;

namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The text operators (ISO 32000-1, 9.3 and 9.4).</summary>
internal sealed class TextOperators(PageScope page, ResourceScope resources, StateStack states)
{
    private readonly TextPainter painter = new(page, states);

    /// <summary>Applies an operator.</summary>
    /// <returns>Whether it is one of these.</returns>
    public bool TryApply(string name, Operands operands) => TryApplyState(name, operands) || TryMove(name, operands) || TryShow(name, operands);

    /// <summary>Sets the font.</summary>
    public void SetFont(PdfDictionary? font, double size)
    {
        states.Current.Font = font is null ? null : page.Document.Fonts.Get(font);
        states.Current.FontSize = size;
    }

    // Table 105.
    private bool TryApplyState(string name, Operands operands)
    {
        var state = states.Current;
        switch (name)
        {
            case "Tc": state.CharacterSpacing = operands.LastNumber; return true;
            case "Tw": state.WordSpacing = operands.LastNumber; return true;
            case "Tz": state.HorizontalScaling = operands.LastNumber / 100; return true;
            case "TL": state.Leading = operands.LastNumber; return true;
            case "Ts": state.Rise = operands.LastNumber; return true;
            case "Tr": state.RenderingMode = (int)operands.LastNumber; return true;
            case "Tf" when operands.NameFromEnd(2) is { } font:
                SetFont(resources.Find("Font", font).AsDictionary(), operands.LastNumber);
                return true;
            default: return false;
        }
    }

    // Tables 107 and 108.
    private bool TryMove(string name, Operands operands)
    {
        switch (name)
        {
            case "BT": painter.SetMatrix(Matrix.Identity); return true;
            case "Tm": painter.SetMatrix(operands.ToMatrix()); return true;
            case "Td": painter.NextLine(operands[0], operands[1]); return true;
            case "TD":
                states.Current.Leading = -operands[1];
                painter.NextLine(operands[0], operands[1]);
                return true;
            case "T*": painter.NextLine(); return true;
            default: return false;
        }
    }

    // Table 109.
    private bool TryShow(string name, Operands operands)
    {
        switch (name)
        {
            case "Tj": painter.Show(operands.LastText); return true;
            case "TJ": painter.Show(operands.Elements); return true;
            case "'":
                painter.NextLine();
                painter.Show(operands.LastText);
                return true;
            case "\"":
                (states.Current.WordSpacing, states.Current.CharacterSpacing) = (operands[0], operands[1]);
                painter.NextLine();
                painter.Show(operands.LastText);
                return true;
            default: return false;
        }
    }
}
