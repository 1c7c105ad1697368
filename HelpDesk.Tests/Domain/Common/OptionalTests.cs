using HelpDesk.Domain.Common;

namespace HelpDesk.Tests.Domain.Common;

public sealed class OptionalTests
{
    [Fact]
    public void What_is_left_out_leaves_what_was_there()
    {
        var nothing = default(Optional<string?>);
        Assert.False(nothing.IsGiven);
        Assert.Equal("before", nothing.Or("before"));
    }

    [Fact]
    public void What_is_given_as_null_is_given()
    {
        Optional<string?> given = (string?)null;
        Assert.True(given.IsGiven);
        Assert.Null(given.Value);
        Assert.Null(given.Or("before"));
        Assert.NotEqual(default, given);
    }
}
