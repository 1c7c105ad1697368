using HelpDesk.Domain.Common;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Passwords;

namespace HelpDesk.Functions.Accounts;

/// <summary>Makes an address somebody's, who has shown that they read its mail. Done twice, it stays done.</summary>
public sealed class ConfirmAddress(IPersonStore people, MailTokens tokens, TimeProvider time)
{
    private const int Attempts = 5;

    public async Task<Outcome<Person>> RunAsync(string? token, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var account = await tokens.FindAccountAsync(token);
            if (account is null || !await tokens.IsGoodAsync(token!, account, MailTokenKind.ConfirmAddress))
                return MailTokens.Bad;
            if (account.Person.NewEmail is not { } address)
                return account.Person;

            if (!await people.TryClaimAsync(address, account.Person.Id, time.GetUtcNow(), cancellationToken))
                return AddressTaken;
            var confirmed = account.Person with { Email = address, NewEmail = null };
            if (await people.TrySaveAsync(confirmed, account.Stored!, mail: null, time.GetUtcNow(), cancellationToken))
                return confirmed;
        }

        throw new TimeoutException("The person was always changed by somebody else.");
    }

    /// <summary>Told only to somebody who reads that mailbox.</summary>
    internal static DomainError AddressTaken { get; } =
        new DomainError.Conflict("address-taken", "Another account has confirmed this address already.");
}
