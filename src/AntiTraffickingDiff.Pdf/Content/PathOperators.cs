namespace AntiTraffickingDiff.Pdf.Content;

/// <summary>The path operators (ISO 32000-1, 8.5), as far as they draw straight lines.</summary>
internal sealed class PathOperators(PageScope page, StateStack states)
{
    /// <summary>Points of one path; longer paths are pictures, and their further points are dropped.</summary>
    private const int MaxPoints = 100_000;

    private readonly List<Subpath> subpaths = [];
    private int points;

    /// <summary>Applies an operator.</summary>
    /// <returns>Whether it is one of these.</returns>
    public bool TryApply(string name, Operands operands) => TryConstruct(name, operands) || TryPaint(name);

    // Table 59. Of a curve only the end counts, and its subpath is no rectangle any more.
    private bool TryConstruct(string name, Operands operands)
    {
        switch (name)
        {
            case "m": Start(operands[0], operands[1]); return true;
            case "l": Add(operands[0], operands[1], isCurve: false); return true;
            case "c": Add(operands[4], operands[5], isCurve: true); return true;
            case "v" or "y": Add(operands[2], operands[3], isCurve: true); return true;
            case "h": Close(); return true;
            case "re": AddRectangle(operands[0], operands[1], operands[2], operands[3]); return true;
            default: return false;
        }
    }

    // Table 60.
    private bool TryPaint(string name)
    {
        switch (name)
        {
            case "s" or "b" or "b*": Close(); Paint(isStroked: true); return true;
            case "S" or "B" or "B*": Paint(isStroked: true); return true;
            case "f" or "F" or "f*": Paint(isStroked: false); return true;
            case "n": Clear(); return true;
            default: return false;
        }
    }

    private void Start(double x, double y)
    {
        subpaths.Add(new Subpath());
        Add(x, y, isCurve: false);
    }

    private void Add(double x, double y, bool isCurve)
    {
        if (subpaths.Count == 0 || points++ > MaxPoints)
            return;
        var (pageX, pageY) = states.Current.Ctm.Apply(x, y);
        subpaths[^1].Add(pageX, pageY, isCurve);
    }

    private void AddRectangle(double x, double y, double width, double height)
    {
        if (points > MaxPoints)
            return;
        Start(x, y);
        Add(x + width, y, isCurve: false);
        Add(x + width, y + height, isCurve: false);
        Add(x, y + height, isCurve: false);
        Close();
    }

    private void Close()
    {
        if (subpaths.Count > 0)
            subpaths[^1].Close();
    }

    private void Paint(bool isStroked)
    {
        if (!page.MarkedContent.IsHidden)
        {
            foreach (var subpath in subpaths)
                subpath.AddLines(page.Canvas, isStroked);
        }

        Clear();
    }

    private void Clear()
    {
        subpaths.Clear();
        points = 0;
    }
}
