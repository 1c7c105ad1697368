using HelpDesk.Functions.Messaging;

namespace HelpDesk.Tests.Functions.Messaging;

public sealed class WholeSecondsTests
{
    [Theory]
    [InlineData(-5, 0)]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(1, 1)]
    [InlineData(1.2, 2)]
    public void Nothing_comes_too_early(double seconds, int hidden) =>
        Assert.Equal(TimeSpan.FromSeconds(hidden), WholeSeconds.Of(TimeSpan.FromSeconds(seconds)));
}
