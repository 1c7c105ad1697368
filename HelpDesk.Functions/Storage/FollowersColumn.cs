using System.Text.Json;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Functions.Storage;

/// <summary>Followers in one text column, as a JSON object of names by id; absent where there are none.</summary>
internal static class FollowersColumn
{
    public static string? Write(Followers followers) => followers.Values.Count == 0
        ? null
        : JsonSerializer.Serialize(
            followers.Values.ToDictionary(person => person.Id.Value, person => person.Name),
            RowJson.Plain.DictionaryStringString);

    public static Followers Read(string? column) => column is null
        ? Followers.None
        : Followers.FromStored(JsonSerializer.Deserialize(column, RowJson.Plain.DictionaryStringString)!
            .Select(person => new PersonRef(new PersonId(person.Key), person.Value)));
}
