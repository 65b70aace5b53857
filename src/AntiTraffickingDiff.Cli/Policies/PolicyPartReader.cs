using AntiTraffickingDiff.Problems;

namespace AntiTraffickingDiff.Cli.Policies;

/// <summary>Takes values out of a project file, and names file, line and JSON path of what is not as it must be.</summary>
internal sealed class PolicyPartReader(string file)
{
    /// <summary>An object.</summary>
    /// <param name="part">The value.</param>
    /// <param name="keys">The keys that it may have.</param>
    /// <returns>Its members.</returns>
    public OrderedDictionary<string, JsonPart> Object(JsonPart part, params IReadOnlyList<string> keys)
    {
        var members = part.Members ?? throw Wrong(part, "an object", "对象");
        foreach (var (name, member) in members)
            if (keys.Count > 0 && !keys.Contains(name))
                throw new UnusableInputException(Problem.InFile(
                    PolicyProblems.UnknownKey, file, member.Line, member.Path, string.Join(", ", keys)));
        return members;
    }

    /// <summary>A list.</summary>
    /// <typeparam name="T">What its elements become.</typeparam>
    /// <param name="part">The value; null for no such key.</param>
    /// <param name="read">Reads an element.</param>
    /// <returns>The elements; none if there is no such key.</returns>
    public IReadOnlyList<T> List<T>(JsonPart? part, Func<JsonPart, T> read) =>
        part is null ? [] : [.. (part.Elements ?? throw Wrong(part, "a list", "数组")).Select(read)];

    /// <summary>A text that says something.</summary>
    /// <param name="part">The value.</param>
    /// <returns>The text.</returns>
    public string Text(JsonPart part) =>
        part.Value is string { Length: > 0 } text ? text : throw Wrong(part, "a text that is not empty", "非空文本");

    /// <summary>A text that may be left out.</summary>
    /// <param name="members">The object.</param>
    /// <param name="key">The key.</param>
    /// <returns>The text, or null.</returns>
    public string? Optional(OrderedDictionary<string, JsonPart> members, string key) =>
        members.TryGetValue(key, out var part) ? Text(part) : null;

    /// <summary>A share.</summary>
    /// <param name="part">The value.</param>
    /// <returns>A number from 0 to 1.</returns>
    public double Share(JsonPart part) =>
        part.Value is double share and >= 0 and <= 1 ? share : throw Wrong(part, "a number from 0 to 1", "0 到 1 的数");

    /// <summary>One word out of several.</summary>
    /// <typeparam name="T">What the words stand for.</typeparam>
    /// <param name="part">The value.</param>
    /// <param name="words">The words with what they stand for.</param>
    /// <returns>What the word stands for.</returns>
    public T Word<T>(JsonPart part, IReadOnlyDictionary<string, T> words) =>
        part.Value is string text && words.TryGetValue(text, out var value)
            ? value
            : throw Wrong(part, "one of " + string.Join(", ", words.Keys), "以下之一：" + string.Join("、", words.Keys));

    /// <summary>The exception for a value that is not as it must be.</summary>
    /// <param name="part">The value.</param>
    /// <param name="english">What is expected.</param>
    /// <param name="chinese">The same in Chinese.</param>
    /// <returns>The exception to throw.</returns>
    public UnusableInputException Wrong(JsonPart part, string english, string chinese) =>
        new(Problem.InFile(PolicyProblems.WrongValue, file, part.Line, part.Path, english, chinese));

    /// <summary>Where a value stands.</summary>
    /// <param name="part">The value.</param>
    /// <returns>Its place.</returns>
    public static PolicyPlace Place(JsonPart part) => new(part.Path, part.Line);
}
