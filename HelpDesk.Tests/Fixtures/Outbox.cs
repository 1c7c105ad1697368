using System.Collections.Concurrent;
using HelpDesk.Domain.Mail;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Mail;

namespace HelpDesk.Tests.Fixtures;

/// <summary>Takes mails over as a server does, unless a test has it refuse them or hold them up.</summary>
internal sealed class Outbox : IMailer
{
    private readonly ConcurrentQueue<OutgoingMail> _taken = new();

    public IReadOnlyList<OutgoingMail> Taken => [.. _taken];

    public Func<EmailAddress, bool> Refuses { get; set; } = _ => false;

    /// <summary>In front of which each mail waits; null: none does.</summary>
    public Gate? Gate { get; set; }

    public IEnumerable<OutgoingMail> To(PersonId person) => Taken.Where(mail => mail.To == MailDesk.AddressOf(person));

    public async Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        if (Gate is not null)
            await Gate.PassAsync();
        if (Refuses(mail.To))
            throw new MailNotTakenException(mail.Id, "the test said 451");
        _taken.Enqueue(mail);
    }

    public void Forget()
    {
        _taken.Clear();
        (Refuses, Gate) = (_ => false, null);
    }
}
