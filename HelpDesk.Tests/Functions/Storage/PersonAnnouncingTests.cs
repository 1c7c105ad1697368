using System.Xml.Linq;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

/// <summary>What is said on the queue before somebody is written, and what is not worth saying.</summary>
public sealed class PersonAnnouncingTests : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly RecordingTransport _queue = new(request => request.Name() == "POST people-changes");
    private readonly StorageFixture _storage;
    private readonly PeopleParts _parts;

    public PersonAnnouncingTests(StorageFixture storage) =>
        (_storage, _parts) = (storage, new PeopleParts(storage.Clients(rest: _queue)));

    [Fact]
    public async Task A_new_person_is_announced_with_where_they_will_stand_and_their_mail()
    {
        var person = PeopleParts.Named("announced", "Ada", Role.Agent);
        Assert.True(await _parts.Store.TryAddAsync(person, AccountMail.Invitation, Given.Noon, None));

        var said = Only(hiddenSeconds: 5);
        Assert.Equal(
            (person.Id, (string?)null, AccountMail.Invitation, Given.Noon), (said.Person, said.Before, said.Mail, said.At));
        Assert.Equal([new PersonPlacement(Role.Agent, "Ada")], said.Was);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Nobody_is_written_whose_change_could_not_be_announced(bool isNew)
    {
        var dying = new FaultyTransport { DiesBefore = request => request.Name() == "POST people-changes" };
        var parts = new PeopleParts(_storage.Clients(rest: dying));
        var person = PeopleParts.Named($"unannounced-{isNew}", "Ada");
        if (isNew)
        {
            await Assert.ThrowsAsync<Death>(() => parts.TryAddAsync(person));
            Assert.Null(await _parts.Store.FindAsync(person.Id, None));
            return;
        }

        var before = await _parts.AddAsync(person);
        await Assert.ThrowsAsync<Death>(() => parts.TrySaveAsync(person with { Name = "Bea" }, before));
        Assert.Equal(before, await _parts.FindAsync(person.Id));
    }

    [Fact]
    public async Task A_change_is_announced_with_what_it_replaces_and_where_they_may_stand()
    {
        var before = await _parts.AddAsync(PeopleParts.Named("changed", "Ada"));
        _queue.Take();
        var changed = before.Value with { Name = "Bea", Role = Role.Agent };
        await _parts.Store.TrySaveAsync(changed, before, AccountMail.ConfirmAddress, Given.Noon, None);

        var said = Only(hiddenSeconds: 5);
        Assert.Equal((before.Version, (AccountMail?)AccountMail.ConfirmAddress), (said.Before, said.Mail));
        Assert.Equal([new(Role.Requester, "Ada"), new(Role.Agent, "Bea")], said.Was);
    }

    [Fact]
    public async Task What_no_list_shows_is_not_announced_and_a_mail_always_is()
    {
        var before = await _parts.AddAsync(PeopleParts.Named("quiet"));
        _queue.Take();
        var saved = await _parts.SaveAsync(before, person => person with { Credentials = new("hash", "stamp") });
        Assert.Equal("stamp", saved.Value.Credentials?.Stamp);
        Assert.Empty(_queue.Take());

        await _parts.Store.TrySaveAsync(saved.Value, saved, AccountMail.ResetPassword, Given.Noon, None);
        Assert.Equal(AccountMail.ResetPassword, Only(hiddenSeconds: 5).Mail);
    }

    [Fact]
    public async Task A_mail_that_is_asked_for_waits_for_nothing()
    {
        var person = (await _parts.AddAsync(PeopleParts.Named("mail"))).Value;
        _queue.Take();
        await _parts.Store.AskForMailAsync(person.Id, AccountMail.ResetPassword, Given.Noon, None);

        var said = Only(hiddenSeconds: 0);
        Assert.Equal((person.Id, (AccountMail?)AccountMail.ResetPassword), (said.Person, said.Mail));
        Assert.Equal(PersonChangeOutcome.Settled, await _parts.ProjectAsync(said));
    }

    [Fact]
    public async Task Whoever_does_not_get_the_name_announces_nothing()
    {
        await _parts.AddAsync(PeopleParts.Named("wanted"));
        _queue.Take();
        Assert.False(await _parts.TryAddAsync(PeopleParts.Named("wanted")));
        Assert.Empty(_queue.Take());
    }

    [Theory]
    [InlineData("ticket-change", 1)]
    [InlineData("person-changed", 2)]
    public void A_message_of_another_kind_is_refused(string name, int version) => Assert.Throws<NotSupportedException>(() =>
        PersonChangeMessage.Read(
            $$"""{"name":"{{name}}","version":{{version}},"person":"x","was":[],"at":"2026-03-10T12:00:00Z"}"""));

    private PersonAnnouncement Only(int hiddenSeconds)
    {
        var (address, body) = Assert.Single(_queue.Take());
        Assert.Contains($"visibilitytimeout={hiddenSeconds}", address.Query, StringComparison.Ordinal);
        var text = XDocument.Parse(body).Descendants("MessageText").Single().Value;
        return PersonChangeMessage.Read(text);
    }
}
