using HelpDesk.Domain.DeadLetters;
using HelpDesk.Functions.Messaging;
using HelpDesk.Functions.Storage;

namespace HelpDesk.Functions.Hosting;

/// <summary>What becomes of messages that fail for good.</summary>
internal static class DeadLetterRegistration
{
    public static IServiceCollection AddDeadLetters(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(HostFile.LastTry(configuration))
        .AddSingleton<IDeadLetters, TableDeadLetters>()
        .AddSingleton<IFailureReasons, TableFailureReasons>()
        .AddSingleton<IReplays, Replays>()
        .AddSingleton<PoisonQueues>()
        .AddSingleton<PutAwayMessage>()
        .AddSingleton<ReplayDeadLetter>()
        .AddSingleton<DeleteDeadLetter>();
}
