using System.Text.Json;
using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Accounts.Users;

/// <summary>
/// Answers with one person. Their version is what the answer shows: a new password makes no new version for others.
/// </summary>
internal static class UserResult
{
    public static IResult Created(Created<Person> added)
    {
        var user = UserResponse.Of(added.Value);
        var answer = Resource.Created(user, Version(user), $"/api/users/{Uri.EscapeDataString(user.Id)}");
        return added.IsReplay ? IdempotencyKey.Replayed(answer) : answer;
    }

    public static IResult Of(Outcome<Person> outcome)
    {
        if (!outcome.IsSuccess)
            return Problems.Of(outcome.Error);
        var user = UserResponse.Of(outcome.Value);
        return Resource.Found(user, Version(user));
    }

    /// <summary>What a change is meant for; null: for the person as they are.</summary>
    public static Predicate<Person>? Expected(IfMatch condition) => condition.Tags is null
        ? null
        : person => condition.Allows(ETags.Of(Version(UserResponse.Of(person))));

    private static string Version(UserResponse user) => JsonSerializer.Serialize(user, ApiJson.Options);
}
