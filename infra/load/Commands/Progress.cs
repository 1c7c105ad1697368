namespace HelpDesk.Load.Commands;

internal static class Progress
{
    public static void Write(string line) => Console.WriteLine($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {line}");
}
