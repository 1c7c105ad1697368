namespace HelpDesk.Domain.Messages;

/// <summary>A conversation as one person sees it.</summary>
public sealed record ConversationView(Conversation Conversation, bool SeesNotes)
{
    /// <summary>The last message's number as the reader counts: there the next part begins; null: nothing follows.</summary>
    public int? Next => Conversation is { GoesOn: true, Messages: [.., var last] } ? last.SeqFor(SeesNotes) : null;
}
