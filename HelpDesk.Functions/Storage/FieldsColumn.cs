using System.Text.Json;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>Custom fields in one text column, as a JSON object.</summary>
internal static class FieldsColumn
{
    public static string Write(CustomFields fields) =>
        JsonSerializer.Serialize(fields.Values, RowJson.Plain.IReadOnlyDictionaryStringString);

    public static CustomFields Read(string column) =>
        CustomFields.FromStored(JsonSerializer.Deserialize(column, RowJson.Plain.DictionaryStringString)!);
}
