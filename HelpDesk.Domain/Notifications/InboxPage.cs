namespace HelpDesk.Domain.Notifications;

/// <summary>A part of an inbox, newest first.</summary>
/// <param name="Next">Where the next part begins; null: this was the last one.</param>
/// <param name="Unread">How many of the newest <see cref="Counted"/> nobody has read.</param>
public sealed record InboxPage(IReadOnlyList<InboxItem> Items, string? Next, int Unread)
{
    public const int Counted = 200;
}
