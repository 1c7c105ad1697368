namespace HelpDesk.Tests.StandIns.Worker;

internal static class Eventually
{
    public static async Task IsTrueAsync(Func<bool> condition)
    {
        for (var tries = 0; !condition() && tries < 1000; tries++)
            await Task.Delay(20);
        Assert.True(condition());
    }
}
