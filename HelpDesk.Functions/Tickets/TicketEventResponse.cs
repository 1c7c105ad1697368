using System.Text.Json.Serialization;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Http;

namespace HelpDesk.Functions.Tickets;

/// <summary>One line of the audit trail: status and assignee as they were afterwards, and what its kind has of its own.</summary>
/// <param name="Operation">The same for all that one command did.</param>
internal sealed record TicketEventResponse(
    int Seq,
    TicketEventKind Kind,
    DateTimeOffset At,
    ActorResponse By,
    string Operation,
    TicketStatus Status,
    PersonResponse? Assignee)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public TicketStatus? FromStatus { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonResponse? FromAssignee { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? MessageSeq { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PersonResponse? Follower { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? FollowUpOf { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public RemovalReason? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldChangeResponse>? Changes { get; init; }

    public static TicketEventResponse Of(TicketEvent happened)
    {
        var response = new TicketEventResponse(
            happened.Seq,
            happened.Kind,
            happened.At,
            ActorResponse.Of(happened.By),
            happened.Operation.ToString(),
            happened.After.Status,
            PersonResponse.Maybe(happened.After.Assignee));
        return happened.What switch
        {
            TicketHappening.Opened opened => response with { FollowUpOf = opened.FollowUpOf?.Value },
            TicketHappening.MessagePosted posted => response with { MessageSeq = posted.Message },
            TicketHappening.Assigned assigned => response with { FromAssignee = PersonResponse.Maybe(assigned.From) },
            TicketHappening.Unassigned unassigned => response with { FromAssignee = PersonResponse.Of(unassigned.From) },
            TicketHappening.StatusChanged changed => response with { FromStatus = changed.From },
            TicketHappening.Edited edited => response with { Changes = [.. edited.Changes.Select(FieldChangeResponse.Of)] },
            TicketHappening.Followed followed => response with { Follower = PersonResponse.Of(followed.Follower) },
            TicketHappening.Unfollowed unfollowed => response with { Follower = PersonResponse.Of(unfollowed.Follower) },
            TicketHappening.Removed removed => response with { Reason = removed.Reason },
            _ => response,
        };
    }
}
