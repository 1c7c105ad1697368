namespace HelpDesk.Functions.Demo;

/// <summary>A step and the moment at which it happened.</summary>
internal sealed record TimedStep(DemoStep Step, DateTimeOffset At);
