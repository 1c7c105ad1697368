using System.Text.Json;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Accounts;

/// <summary>Answers with the caller; their version is what the answer shows.</summary>
internal static class MeResult
{
    public static IResult Of(Outcome<Person> outcome)
    {
        if (!outcome.IsSuccess)
            return Problems.Of(outcome.Error);
        var me = MeResponse.Of(outcome.Value);
        return Resource.Found(me, Version(me));
    }

    /// <summary>What a change is meant for; null: for the caller as they are.</summary>
    public static Predicate<Person>? Expected(IfMatch condition) =>
        condition.Tags is null ? null : person => condition.Allows(ETags.Of(Version(MeResponse.Of(person))));

    private static string Version(MeResponse me) => JsonSerializer.Serialize(me, ApiJson.Options);
}
