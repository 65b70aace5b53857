using AntiTraffickingDiff.Pdf.Objects;
using AntiTraffickingDiff.Pdf.Syntax;

namespace AntiTraffickingDiff.Pdf.Structure;

/// <summary>A cross-reference section in its classic form (ISO 32000-1, 7.5.4), read behind the word <c>xref</c>.</summary>
internal sealed class XrefTableSection(ObjectParser parser, XrefTable table, int headerOffset)
{
    private readonly List<int> free = [];
    private readonly Lexer lexer = parser.Lexer;

    /// <summary>Reads the entries in use and the trailer.</summary>
    /// <returns>The trailer, or null when the section is damaged.</returns>
    public PdfDictionary? Read()
    {
        while (true)
        {
            var token = lexer.Next();
            if (lexer.IsKeyword(token, "trailer"u8))
                return parser.Read() as PdfDictionary;
            var count = lexer.Next();
            if (token.Kind != TokenKind.Number || count.Kind != TokenKind.Number || !ReadEntries((int)token.Number, count.Number))
                return null;
        }
    }

    /// <summary>
    /// Adds the free entries; to be called after the section's <c>/XRefStm</c> was read, which defines some of the
    /// objects that are free here (ISO 32000-1, 7.5.8.4).
    /// </summary>
    public void AddFree()
    {
        foreach (int number in free)
            table.AddOlder(number, default);
    }

    private bool ReadEntries(int first, double count)
    {
        for (int index = 0; index < count; index++)
        {
            var offset = lexer.Next();
            if (offset.Kind != TokenKind.Number || lexer.Next().Kind != TokenKind.Number)
                return false;
            var kind = lexer.Next();
            if (lexer.IsKeyword(kind, "n"u8))
                AddInUse(unchecked(first + index), offset.Number + headerOffset);
            else if (lexer.IsKeyword(kind, "f"u8))
                free.Add(unchecked(first + index));
            else
                return false;
        }

        return true;
    }

    private void AddInUse(int number, double offset)
    {
        if (offset > headerOffset && offset < lexer.Bytes.Length)
            table.AddOlder(number, new XrefEntry(XrefEntryKind.InUse, (int)offset));
    }
}
