using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HelpDesk.Domain.Sessions;

namespace HelpDesk.Functions.Storage;

/// <summary>JSON inside rows: written without needless escapes, since nobody but us reads it.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
[JsonSerializable(typeof(ChangedField[]))]
[JsonSerializable(typeof(StoredPreferences))]
[JsonSerializable(typeof(IReadOnlyList<ReplacedToken>))]
internal sealed partial class RowJson : JsonSerializerContext
{
    public static RowJson Plain { get; } =
        new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
