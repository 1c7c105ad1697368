using System.Collections.Frozen;
using System.Text.Json;

namespace HelpDesk.Functions.Serialization;

/// <summary>
/// Enums as lower-case words with hyphens, in rows, bodies and queries alike: they read well, and renumbering changes nothing.
/// Only the exact word counts.
/// </summary>
internal static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Cache<T>.Words[value];

    public static T Parse<T>(string word)
        where T : struct, Enum => Cache<T>.Values[word];

    /// <summary>Null: no such word.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum => Cache<T>.Values.TryGetValue(word, out var value) ? value : null;

    /// <summary>All of them, for people to choose from.</summary>
    public static string List(Type type) => string.Join(", ", Enum.GetNames(type).Select(Word));

    private static string Word(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private static class Cache<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Words =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Word(value.ToString()));

        public static readonly FrozenDictionary<string, T> Values =
            Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
