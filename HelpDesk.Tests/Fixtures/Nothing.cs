namespace HelpDesk.Tests.Fixtures;

/// <summary>For rules that list what breaks them: fails with the whole list, which Assert.Empty would shorten.</summary>
internal static class Nothing
{
    public static void In(IReadOnlyCollection<string> list) => Assert.True(list.Count == 0, string.Join('\n', list));
}
