using HelpDesk.Domain.Tickets.Lists;
using HelpDesk.Functions.Storage;
using HelpDesk.Tests.Fixtures;

namespace HelpDesk.Tests.Functions.Storage;

public sealed class ViewPositionTests
{
    [Theory]
    [InlineData(1, 1, true, "row;1")]
    [InlineData(1, 1, false, "row;1")]
    [InlineData(1, 60, true, "row;1")]
    [InlineData(1, 60, false, "row")]
    [InlineData(60, 60, true, "row")]
    public void What_has_moved_just_now_is_remembered_if_the_reader_may_know_that_it_moved(
        int minutes, int publicMinutes, bool seesNotes, string position)
    {
        var ticket = TicketSummary.Of(Given.Ticket()) with
        {
            UpdatedAt = Given.Noon.AddMinutes(-minutes),
            PublicUpdatedAt = Given.Noon.AddMinutes(-publicMinutes),
        };
        Assert.Equal(position, ViewPosition.After("row", before: null, [ticket], seesNotes, Given.Noon).ToString());
    }
}
