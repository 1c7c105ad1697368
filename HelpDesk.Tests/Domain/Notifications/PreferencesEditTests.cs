using HelpDesk.Domain.Common;
using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Domain.People.Decisions;
using HelpDesk.Tests.Domain.InMemory;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Domain.Notifications;

public sealed class PreferencesEditTests
{
    private static readonly NotificationPreferences Before = new()
    {
        Events = ChannelChoices.Usual.With(NotificationEvent.Closed, new(InApp: false, Email: true)),
        QuietHours = new(new(22, 0), new(7, 0)),
        DigestAt = new(8, 0),
        TimeZone = "Europe/Berlin",
    };

    [Fact]
    public void What_is_left_out_stays() => Assert.Equal(Before, Edit(new()));

    [Fact]
    public void Null_takes_away_what_may_be_missing()
    {
        var edited = Edit(new() { QuietHours = new(null), Digest = new(null), TimeZone = new(null) });
        Assert.Equal(new NotificationPreferences { Events = Before.Events }, edited);
    }

    [Fact]
    public void Only_the_ways_that_are_named_change()
    {
        foreach (var what in Enum.GetValues<NotificationEvent>())
        {
            var edited = Edit(new() { Events = One(what, new(default, Email: false)) });
            Assert.Equal(Before.Events.For(what) with { Email = false }, edited.Events.For(what));
            edited = Edit(new() { Events = One(what, new(InApp: false, default)) });
            Assert.Equal(Before.Events.For(what) with { InApp = false }, edited.Events.For(what));
            Assert.All(
                Enum.GetValues<NotificationEvent>().Except([what]),
                other => Assert.Equal(Before.Events.For(other), edited.Events.For(other)));
        }
    }

    [Fact]
    public void What_is_set_back_to_the_usual_is_the_usual()
    {
        var edited = Edit(new()
        {
            Events = One(NotificationEvent.Closed, new(InApp: true, default)),
            QuietHours = new(null),
            Digest = new(null),
            TimeZone = new(null),
        });
        Assert.Equal(NotificationPreferences.Usual, edited);
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_and_where()
    {
        var edit = PersonEdit.Create(new()
        {
            Name = "",
            Notifications = new PreferencesInput
            {
                QuietHours = new QuietHoursInput("25:00", null),
                Digest = new DigestInput("8:00"),
                TimeZone = "Europe/Atlantis",
            },
        });
        Assert.Equal(
            [
                "/name", "/notifications/quietHours/from", "/notifications/quietHours/to", "/notifications/digest/at",
                "/notifications/timeZone",
            ],
            edit.Error.Pointers());
        Assert.Equal(
            ["/notifications/quietHours/to"],
            Create(new() { QuietHours = new QuietHoursInput("07:00", "07:00") }).Error.Pointers());
    }

    [Theory]
    [InlineData("00:00", true)]
    [InlineData("23:59", true)]
    [InlineData("24:00", false)]
    [InlineData("07:60", false)]
    [InlineData("7:00", false)]
    [InlineData("07:0", false)]
    [InlineData("07:00:00", false)]
    [InlineData(" 07:00", false)]
    [InlineData("07:00 ", false)]
    [InlineData("07.00", false)]
    [InlineData("07:00Z", false)]
    [InlineData("\u0660\u0667:\u0660\u0660", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_time_of_day_has_two_digits_for_hours_and_minutes(string? text, bool isTime)
    {
        var edit = Create(new() { Digest = new DigestInput(text) });
        Assert.Equal(isTime ? [] : ["/notifications/digest/at"], edit.Error.Pointers());
        if (isTime)
            Assert.Equal(text, DayTime.Write(DayTime.Find(text)!.Value));
    }

    [Theory]
    [InlineData("Europe/Berlin", true)]
    [InlineData("America/Argentina/Buenos_Aires", true)]
    [InlineData("Etc/GMT+5", true)]
    [InlineData("UTC", true)]
    [InlineData("Europe", false)]
    [InlineData("Europe/", false)]
    [InlineData("/Europe/Berlin", false)]
    [InlineData("../zoneinfo/Europe/Berlin", false)]
    [InlineData("/etc/localtime", false)]
    [InlineData("zone1970.tab", false)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("Europe/Berlin ", false)]
    [InlineData("Europe/Berlin\0", false)]
    [InlineData("+02:00", false)]
    [InlineData("", false)]
    public void A_time_zone_is_one_that_the_IANA_database_names(string name, bool isZone) =>
        Assert.Equal(isZone ? [] : ["/notifications/timeZone"], Create(new() { TimeZone = name }).Error.Pointers());

    [Fact]
    public void Whose_name_comes_from_a_directory_may_change_preferences_and_so_may_an_admin_their_own()
    {
        var edit = Create(new() { Digest = new DigestInput("08:00") }).Value!;
        var person = new Person(Given.Admin.Id, "Ada", Role.Admin, Given.Noon)
        {
            Directory = new("tenant", "object", Given.Noon),
        };
        var edited = PersonEditing.Edit(person, edit, Given.Admin).Value;
        Assert.Equal(person with { Notifications = new() { DigestAt = new(8, 0) } }, edited);
    }

    private static Outcome<PersonEdit> Create(PreferencesInput input) => PersonEdit.Create(new() { Notifications = input });

    private static NotificationPreferences Edit(PreferencesInput input) => PersonEditing.Edit(
        new Person(Given.Customer.Id, "Carl", Role.Requester, Given.Noon) { Notifications = Before },
        Create(input).Value!,
        Given.Customer).Value!.Notifications;

    private static Dictionary<NotificationEvent, ChannelChoiceEdit> One(NotificationEvent what, ChannelChoiceEdit edit) =>
        new() { [what] = edit };
}
