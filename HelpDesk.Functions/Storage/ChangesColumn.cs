using System.Text.Json;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>What was edited, in one text column, as a JSON list.</summary>
internal static class ChangesColumn
{
    public static string Write(IEnumerable<FieldChange> changes) => JsonSerializer.Serialize(
        [.. changes.Select(change => new ChangedField(Words.Of(change.Field), change.From, change.To))],
        RowJson.Plain.ChangedFieldArray);

    public static IReadOnlyList<FieldChange> Read(string column) =>
    [
        .. JsonSerializer.Deserialize(column, RowJson.Plain.ChangedFieldArray)!
            .Select(change => new FieldChange(Words.Parse<TicketField>(change.Field), change.From, change.To)),
    ];
}
