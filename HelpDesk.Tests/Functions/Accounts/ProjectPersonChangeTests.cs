using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Projection;
using HelpDesk.Functions.Accounts;
using HelpDesk.Functions.Messaging;
using HelpDesk.Tests.Fixtures;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Functions.Accounts;

/// <summary>What the queue side does about an announced change of a person.</summary>
public sealed class ProjectPersonChangeTests : IClassFixture<StorageFixture>
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly RecordingTransport _queue = new(request => request.Name() == "POST people-changes");
    private readonly ManualTimeProvider _time = new(Given.Noon);
    private readonly SentMails _mails = new();
    private readonly PeopleParts _parts;
    private readonly ProjectPersonChangeFunction _function;

    public ProjectPersonChangeTests(StorageFixture fixture)
    {
        _parts = new PeopleParts(fixture.Storage);
        var announcements = new PersonAnnouncements(fixture.Clients(rest: _queue).Queues);
        _function = new(
            _parts.Project, announcements, _mails, _time, NullLogger<ProjectPersonChangeFunction>.Instance);
    }

    [Fact]
    public async Task The_mail_is_sent_once_the_person_is_there_and_not_before()
    {
        var person = PeopleParts.Named("invited");
        var announcement = new PersonAnnouncement(person.Id, [], null, AccountMail.Invitation, Given.Noon);
        _time.Advance(TimeSpan.FromSeconds(20));
        await RunAsync(announcement);
        Assert.Empty(_mails.Sent);
        // As old as it is, and the same.
        Assert.Contains("visibilitytimeout=20", Assert.Single(_queue.Take()).Address.Query, StringComparison.Ordinal);

        await _parts.AddAsync(person);
        await RunAsync(announcement);
        Assert.Equal([(person.Id, AccountMail.Invitation)], _mails.Sent);
        Assert.Empty(_queue.Take());
    }

    [Fact]
    public async Task A_mail_that_goes_with_a_change_waits_for_the_change()
    {
        var before = await _parts.AddAsync(PeopleParts.Named("changes-address"));
        var announcement = new PersonAnnouncement(
            before.Value.Id, [], before.Version, AccountMail.ConfirmAddress, Given.Noon);
        await RunAsync(announcement);
        Assert.Empty(_mails.Sent);
        await _parts.SaveAsync(before, person => person with { NewEmail = PeopleParts.Address("new@example.com") });
        await RunAsync(announcement);
        Assert.Equal([(before.Value.Id, AccountMail.ConfirmAddress)], _mails.Sent);
    }

    [Fact]
    public async Task What_never_came_is_given_up()
    {
        _time.Advance(PersonAnnouncement.Lifetime);
        await RunAsync(new(new PersonId("nobody"), [], null, AccountMail.Invitation, Given.Noon));
        Assert.Empty(_mails.Sent);
        Assert.Empty(_queue.Take());
    }

    [Fact]
    public async Task A_change_without_a_mail_sends_none()
    {
        var person = await _parts.AddAsync(PeopleParts.Named("no-mail"));
        await RunAsync(new(person.Value.Id, [], null, Mail: null, Given.Noon));
        Assert.Empty(_mails.Sent);
    }

    [Fact]
    public async Task A_mail_that_could_not_be_sent_leaves_the_message_to_be_tried_again()
    {
        var person = await _parts.AddAsync(PeopleParts.Named("unsendable"));
        _mails.Fails = true;
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunAsync(new(person.Value.Id, [], null, AccountMail.ResetPassword, Given.Noon)));
    }

    private Task RunAsync(PersonAnnouncement announcement) =>
        _function.RunAsync(PersonChangeMessage.Write(announcement), None);

    private sealed class SentMails : IAccountMails
    {
        public List<(PersonId, AccountMail)> Sent { get; } = [];

        public bool Fails { get; set; }

        public Task SendAsync(PersonId person, AccountMail mail, DateTimeOffset asked, CancellationToken cancellationToken)
        {
            if (Fails)
                throw new InvalidOperationException("No mail today (by the test).");
            Sent.Add((person, mail));
            return Task.CompletedTask;
        }
    }
}
