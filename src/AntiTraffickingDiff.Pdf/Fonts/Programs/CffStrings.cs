using System.Text;

namespace AntiTraffickingDiff.Pdf.Fonts.Programs;

/// <summary>The strings of compact fonts: 391 standard ones (5176, appendix A), then the font's own.</summary>
internal static class CffStrings
{
    /// <summary>The number of standard strings.</summary>
    private const int StandardCount = 391;

    // Identifiers 0 to 228.
    private const string Latin =
        ".notdef space exclam quotedbl numbersign dollar percent ampersand quoteright parenleft parenright asterisk plus " +
        "comma hyphen period slash zero one two three four five six seven eight nine colon semicolon less equal greater " +
        "question at A B C D E F G H I J K L M N O P Q R S T U V W X Y Z bracketleft backslash bracketright asciicircum " +
        "underscore quoteleft a b c d e f g h i j k l m n o p q r s t u v w x y z braceleft bar braceright asciitilde " +
        "exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft " +
        "guilsinglleft guilsinglright fi fl endash dagger daggerdbl periodcentered paragraph bullet quotesinglbase " +
        "quotedblbase quotedblright guillemotright ellipsis perthousand questiondown grave acute circumflex tilde macron " +
        "breve dotaccent dieresis ring cedilla hungarumlaut ogonek caron emdash AE ordfeminine Lslash Oslash OE " +
        "ordmasculine ae dotlessi lslash oslash oe germandbls onesuperior logicalnot mu trademark Eth onehalf plusminus " +
        "Thorn onequarter divide brokenbar degree thorn threequarters twosuperior registered minus eth multiply " +
        "threesuperior copyright Aacute Acircumflex Adieresis Agrave Aring Atilde Ccedilla Eacute Ecircumflex Edieresis " +
        "Egrave Iacute Icircumflex Idieresis Igrave Ntilde Oacute Ocircumflex Odieresis Ograve Otilde Scaron Uacute " +
        "Ucircumflex Udieresis Ugrave Yacute Ydieresis Zcaron aacute acircumflex adieresis agrave aring atilde ccedilla " +
        "eacute ecircumflex edieresis egrave iacute icircumflex idieresis igrave ntilde oacute ocircumflex odieresis " +
        "ograve otilde scaron uacute ucircumflex udieresis ugrave yacute ydieresis zcaron";

    // Identifiers from 229 on, those of expert glyphs. Small capitals, old style digits and the like have no character of
    // their own; a point stands for each.
    private const string Expert =
        ". . . . . . parenleftsuperior parenrightsuperior twodotenleader onedotenleader . . . . . . . . . . . . . . . . . . . " +
        ". . . nsuperior . . . . ff ffi ffl parenleftinferior parenrightinferior . . . . . . . . . . . . . . . . . . . . . . . " +
        ". . . . . . colonmonetary . . . . . . . . . . . . . figuredash . . . . . oneeighth threeeighths fiveeighths " +
        "seveneighths onethird twothirds zerosuperior foursuperior fivesuperior sixsuperior sevensuperior eightsuperior " +
        "ninesuperior zeroinferior oneinferior twoinferior threeinferior fourinferior fiveinferior sixinferior seveninferior " +
        "eightinferior nineinferior";

    private static readonly string[] Names = [.. Latin.Split(' '), .. Expert.Split(' ')];

    /// <summary>A string by its identifier; null when there is none or it names no character of running text.</summary>
    public static string? Get(int identifier, CffIndex own)
    {
        if (identifier < StandardCount)
            return identifier >= 0 && identifier < Names.Length && Names[identifier] != "." ? Names[identifier] : null;
        return identifier - StandardCount < own.Count ? Encoding.Latin1.GetString(own[identifier - StandardCount].Span) : null;
    }

    /// <summary>The identifier of a standard string; -1 when it is none.</summary>
    public static int IndexOf(string name) => Array.IndexOf(Names, name);
}
