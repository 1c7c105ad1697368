namespace HelpDesk.Domain.Messages;

public enum MessageKind
{
    /// <summary>Between the requester's side and staff.</summary>
    Reply,

    /// <summary>For staff only; the requester must not find a trace of it.</summary>
    Note,
}
