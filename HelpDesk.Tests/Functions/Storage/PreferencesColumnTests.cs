using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class PreferencesColumnTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly NotificationPreferences Full = new()
    {
        Events = ChannelChoices.From(Enum.GetValues<NotificationEvent>().Select(
            what => KeyValuePair.Create(what, new ChannelChoice(InApp: false, Email: what < NotificationEvent.Assigned)))),
        QuietHours = new(new(23, 59), new(0, 0)),
        DigestAt = new(8, 30),
        TimeZone = "America/Argentina/Buenos_Aires",
    };

    [Fact]
    public void Preferences_come_back_as_they_were()
    {
        NotificationPreferences[] all =
        [
            Full,
            new() { QuietHours = Full.QuietHours },
            new() { DigestAt = Full.DigestAt },
            new() { TimeZone = Full.TimeZone },
            new() { Events = ChannelChoices.Usual.With(NotificationEvent.Closed, new(InApp: false, Email: false)) },
        ];
        Assert.Equal(all, all.Select(one => PreferencesColumn.Read(PreferencesColumn.Write(one))));
    }

    [Fact]
    public void The_usual_takes_no_room_and_a_row_from_before_there_were_preferences_has_it()
    {
        Assert.Null(PreferencesColumn.Write(NotificationPreferences.Usual));
        Assert.Equal(NotificationPreferences.Usual, PreferencesColumn.Read(null));
    }

    [Fact]
    public async Task They_stand_with_the_person_and_in_the_list()
    {
        var people = new PeopleParts(fixture.Storage);
        var ada = await people.AddAsync(PeopleParts.Named("preferring") with { Notifications = Full });
        Assert.Equal(Full, ada.Value.Notifications);
        ada = await people.SaveAsync(ada, person => person with { Notifications = Full with { DigestAt = null } });
        var listed = await people.Lists.ListAsync(
            [Role.Requester], "Name of preferring", 25, after: null, CancellationToken.None);
        Assert.Equal(Full with { DigestAt = null }, Assert.Single(listed.Items).Notifications);
    }
}
