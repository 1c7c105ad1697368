using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Domain.Tickets;

namespace HelpDesk.Domain.Messages;

/// <summary>Use case: somebody looks at one message, by the number that it has for them.</summary>
public sealed class ReadMessage(ReadMessages readMessages)
{
    public async Task<Outcome<MessageView>> RunAsync(TicketId id, int seq, Actor by, CancellationToken cancellationToken)
    {
        if (seq < 1)
            return new DomainError.NotFound();

        var found = await readMessages.RunAsync(id, seq - 1, limit: 1, by, cancellationToken);
        if (!found.IsSuccess)
            return found.Error;
        return found.Value is { Conversation.Messages: [var message, ..], SeesNotes: var seesNotes }
            && message.SeqFor(seesNotes) == seq
                ? new MessageView(message, seesNotes)
                : new DomainError.NotFound();
    }
}
