namespace HelpDesk.Tests.Fixtures;

/// <summary>The process ends here, as far as a test is concerned: nobody tries again.</summary>
internal sealed class Death() : Exception("Died (by the test).");
