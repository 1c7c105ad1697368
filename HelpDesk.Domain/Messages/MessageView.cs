namespace HelpDesk.Domain.Messages;

/// <summary>A message as one person sees it.</summary>
public sealed record MessageView(Message Message, bool SeesNotes)
{
    public int Seq => Message.SeqFor(SeesNotes);
}
