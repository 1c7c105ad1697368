using HelpDesk.Domain.People;

namespace HelpDesk.Domain.Common;

/// <summary>Who does something, when, and the id under which every trace of it is recorded.</summary>
public sealed record Act(Actor By, DateTimeOffset At, OperationId Operation);
