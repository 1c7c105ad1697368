using Azure.Data.Tables;
using HelpDesk.Domain.Messages;
using HelpDesk.Domain.Tickets;
using HelpDesk.Domain.Tickets.Events;
using HelpDesk.Functions.Serialization;

namespace HelpDesk.Functions.Storage;

/// <summary>The facts that are an event's own, in columns of its row; which there are depends on its kind.</summary>
internal static class HappeningColumns
{
    public static void Write(TableEntity row, TicketHappening what)
    {
        switch (what)
        {
            case TicketHappening.Opened opened:
                row["FollowUpOf"] = opened.FollowUpOf?.Value;
                break;
            case TicketHappening.MessagePosted posted:
                row["Message"] = posted.Message;
                row["Mentions"] = MentionsColumn.Write(posted.Mentions);
                PersonColumns.Write(row, "Receiver", posted.Receiver);
                break;
            case TicketHappening.Assigned assigned:
                PersonColumns.Write(row, "From", assigned.From);
                break;
            case TicketHappening.Unassigned unassigned:
                PersonColumns.Write(row, "From", unassigned.From);
                break;
            case TicketHappening.StatusChanged changed:
                row["FromStatus"] = Words.Of(changed.From);
                break;
            case TicketHappening.Edited edited:
                row["Changes"] = ChangesColumn.Write(edited.Changes);
                break;
            case TicketHappening.Followed followed:
                PersonColumns.Write(row, "Follower", followed.Follower);
                break;
            case TicketHappening.Unfollowed unfollowed:
                PersonColumns.Write(row, "Follower", unfollowed.Follower);
                break;
            case TicketHappening.Removed removed:
                row["Reason"] = Words.Of(removed.Reason);
                break;
            case TicketHappening.Restored:
                break;
            default:
                throw new InvalidOperationException($"{what.GetType().Name} has no columns.");
        }
    }

    public static TicketHappening Read(TableEntity row, TicketEventKind kind) => kind switch
    {
        TicketEventKind.Opened =>
            new TicketHappening.Opened(row.GetInt32("FollowUpOf") is { } old ? new TicketId(old) : null),
        TicketEventKind.Replied => Posted(row, MessageKind.Reply),
        TicketEventKind.Noted => Posted(row, MessageKind.Note),
        TicketEventKind.Assigned => new TicketHappening.Assigned(PersonColumns.Read(row, "From")),
        TicketEventKind.Unassigned => new TicketHappening.Unassigned(PersonColumns.Read(row, "From")!),
        TicketEventKind.StatusChanged =>
            new TicketHappening.StatusChanged(Words.Parse<TicketStatus>(row.GetString("FromStatus"))),
        TicketEventKind.Edited => new TicketHappening.Edited(ChangesColumn.Read(row.GetString("Changes"))),
        TicketEventKind.Followed => new TicketHappening.Followed(PersonColumns.Read(row, "Follower")!),
        TicketEventKind.Unfollowed => new TicketHappening.Unfollowed(PersonColumns.Read(row, "Follower")!),
        TicketEventKind.Removed => new TicketHappening.Removed(Words.Parse<RemovalReason>(row.GetString("Reason"))),
        TicketEventKind.Restored => new TicketHappening.Restored(),
        _ => throw new InvalidOperationException($"An event of kind {kind} can't be read."),
    };

    private static TicketHappening.MessagePosted Posted(TableEntity row, MessageKind kind) =>
        new(row.GetInt32("Message")!.Value, kind, PersonColumns.Read(row, "Receiver"))
        {
            Mentions = MentionsColumn.Read(row.GetString("Mentions")),
        };
}
