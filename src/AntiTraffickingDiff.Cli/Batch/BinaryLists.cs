namespace AntiTraffickingDiff.Cli.Batch;

/// <summary>Lists and optional numbers in the binary form of cache entries.</summary>
internal static class BinaryLists
{
    /// <summary>Writes a list with its length before it.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="items">The items.</param>
    /// <param name="write">Writes one.</param>
    public static void WriteList<T>(this BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    /// <summary>Reads a list.</summary>
    /// <typeparam name="T">An item.</typeparam>
    /// <param name="reader">Where from.</param>
    /// <param name="read">Reads one.</param>
    /// <returns>The items.</returns>
    public static T[] ReadList<T>(this BinaryReader reader, Func<BinaryReader, T> read)
    {
        var count = reader.Read7BitEncodedInt();
        if (count == 0)
            return [];
        var items = new T[count];
        for (var i = 0; i < count; i++)
            items[i] = read(reader);
        return items;
    }

    /// <summary>Writes a list of texts.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="texts">The texts.</param>
    public static void WriteTexts(this BinaryWriter writer, IReadOnlyList<string> texts) =>
        writer.WriteList(texts, static (to, text) => to.Write(text));

    /// <summary>Reads a list of texts.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The texts.</returns>
    public static string[] ReadTexts(this BinaryReader reader) => reader.ReadList(static from => from.ReadString());

    /// <summary>Writes a line and a page.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="line">The line.</param>
    /// <param name="page">The page, or null.</param>
    public static void WritePlace(this BinaryWriter writer, int line, int? page)
    {
        writer.Write7BitEncodedInt(line);
        writer.Write7BitEncodedInt(page ?? 0);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="reader">Where from.</param>
    /// <returns>The page, or null.</returns>
    public static int? ReadPage(this BinaryReader reader) => reader.Read7BitEncodedInt() is > 0 and var page ? page : null;
}
