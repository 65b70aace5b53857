using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Fonts.CMaps;

/// <summary>Reads a CMap from its PostScript (ISO 32000-1, 9.7.5.4).</summary>
internal static class CMapParser
{
    /// <summary>Parses a CMap.</summary>
    /// <param name="bytes">The CMap's file or stream.</param>
    /// <param name="context">What parsed objects share.</param>
    /// <param name="find">Finds the CMap that <c>usecmap</c> names.</param>
    public static CMapBuilder Parse(ReadOnlyMemory<byte> bytes, ParserContext context, Func<string, CMap?> find)
    {
        var builder = new CMapBuilder();
        foreach (var (name, operands) in CMapProgram.Read(bytes, context))
            Apply(name, operands, builder, find);
        return builder;
    }

    private static void Apply(string name, List<PdfObject> operands, CMapBuilder builder, Func<string, CMap?> find)
    {
        switch (name)
        {
            case "usecmap" when operands is [.., PdfName parent]:
                builder.Parent = find(parent.Value);
                break;
            case "endcodespacerange":
                AddCodespaces(operands, builder);
                break;
            case "endcidrange":
                AddRanges(operands, builder);
                break;
            case "endcidchar":
                AddCharacters(operands, builder);
                break;
            case "def" when operands is [.., PdfName { Value: "WMode" }, PdfNumber mode]:
                builder.WritingMode = mode.ToInt32();
                break;
        }
    }

    private static void AddCodespaces(List<PdfObject> operands, CMapBuilder builder)
    {
        for (int index = 0; index + 1 < operands.Count; index += 2)
        {
            if (operands[index] is PdfString low && operands[index + 1] is PdfString high)
                builder.AddCodespace(low.Bytes.Length, CMapProgram.Code(low), CMapProgram.Code(high));
        }
    }

    private static void AddRanges(List<PdfObject> operands, CMapBuilder builder)
    {
        for (int index = 0; index + 2 < operands.Count; index += 3)
        {
            if (operands[index] is PdfString low && operands[index + 1] is PdfString high && operands[index + 2] is PdfNumber cid)
                builder.AddRange(low.Bytes.Length, new CidRange(CMapProgram.Code(low), CMapProgram.Code(high), cid.ToInt32()));
        }
    }

    private static void AddCharacters(List<PdfObject> operands, CMapBuilder builder)
    {
        for (int index = 0; index + 1 < operands.Count; index += 2)
        {
            if (operands[index] is PdfString text && operands[index + 1] is PdfNumber cid)
                builder.AddRange(text.Bytes.Length, new CidRange(CMapProgram.Code(text), CMapProgram.Code(text), cid.ToInt32()));
        }
    }
}
