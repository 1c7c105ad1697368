using HelpDesk.Domain.Notifications;
using HelpDesk.Domain.People;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class PersonListRowTests
{
    [Fact]
    public void A_row_from_before_there_were_preferences_is_still_read()
    {
        var person = PersonSummary.Of(PeopleParts.Named("ada") with { IsDemo = true });
        var row = PersonListRow.FromSummary(person);
        row.Remove("IsDemo");
        row.Remove("Notifications");

        var read = PersonListRow.ToSummary(row);
        Assert.Equal((person.Id, person.Name, false), (read.Id, read.Name, read.IsDemo));
        Assert.Equal(NotificationPreferences.Usual, read.Notifications);
    }
}
