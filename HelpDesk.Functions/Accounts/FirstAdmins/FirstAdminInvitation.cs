using HelpDesk.Domain.People;
using HelpDesk.Functions.Accounts.Mails;
using HelpDesk.Functions.Accounts.Passwords;

namespace HelpDesk.Functions.Accounts.FirstAdmins;

/// <summary>
/// Puts in an admin without a password, whom a link lets choose one, once. However many instances start at once, it is one
/// person; the mail goes out when they are put in, or when the setting names another address.
/// </summary>
internal sealed class FirstAdminInvitation(
    IPersonStore people, IPersonLists lists, MailTokens tokens, AccountLinks links, TimeProvider time)
{
    private const int PageSize = 100;

    public async Task<FirstAdminOutcome> RunAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        if (await HasAdminAsync(cancellationToken))
            return new FirstAdminOutcome.NotNeeded();
        if (await HolderAsync(address, cancellationToken) is { } holder)
            return new FirstAdminOutcome.Taken(holder);

        await PutInAsync(address, cancellationToken);
        var invited = await people.FindAsync(FirstAdmin.Id, cancellationToken);
        if (invited is null || invited.Value.Credentials?.PasswordHash is not null || invited.Value.Role is not Role.Admin)
            return new FirstAdminOutcome.Gone();
        var token = await tokens.MakeAsync(new Account(invited), MailTokenKind.Invitation);
        return new FirstAdminOutcome.Invited(links.Welcome(token), invited.Value.UserName!.Value);
    }

    private async Task<bool> HasAdminAsync(CancellationToken cancellationToken)
    {
        string? after = null;
        do
        {
            var page = await lists.ListAsync([Role.Admin], namePrefix: null, PageSize, after, cancellationToken);
            foreach (var one in page.Items)
                if (await people.FindAsync(one.Id, cancellationToken) is { } found && IsAdmin(found.Value))
                    return true;
            after = page.Next;
        }
        while (after is not null);
        return false;
    }

    /// <summary>Somebody who can sign in as such; the demo's can on the emulator only.</summary>
    private static bool IsAdmin(Person person) => person is { Role: Role.Admin, IsActive: true, IsDemo: false }
        && (person.Directory is not null || person.Credentials?.PasswordHash is not null);

    /// <summary>
    /// Somebody else who has the address already. They are not made an admin unasked: a stranger may have registered with it, and
    /// its owner clicked on what came.
    /// </summary>
    private async Task<PersonId?> HolderAsync(EmailAddress address, CancellationToken cancellationToken) =>
        await people.FindIdAsync(address, cancellationToken) is { } id && id != FirstAdmin.Id
            && await people.FindAsync(id, cancellationToken) is { } found && found.Value.Email == address
            ? id
            : null;

    private async Task PutInAsync(EmailAddress address, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await people.FindAsync(FirstAdmin.Id, cancellationToken) is { } known)
        {
            if (known.Value.Credentials?.PasswordHash is null && known.Value.NewEmail != address)
                await people.TrySaveAsync(
                    known.Value with { NewEmail = address }, known, AccountMail.Invitation, now, cancellationToken);
            return;
        }

        foreach (var name in new[] { FirstAdmin.Name, FirstAdmin.OtherName(address) })
            if (await people.TryAddAsync(
                FirstAdmin.Invite(name, address, now), AccountMail.Invitation, now, cancellationToken))
                return;
    }
}
