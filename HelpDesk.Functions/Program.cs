using HelpDesk.Functions.Hosting;
using HelpDesk.Functions.Http;
using HelpDesk.Functions.Messaging;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

var arguments = DeskArguments.Parse(args);
var builder = FunctionsApplication.CreateBuilder(arguments.Rest);
builder.Configuration.AddInMemoryCollection(arguments.Settings);
builder.ConfigureFunctionsWebApplication();
builder.UseWhen<HttpEdgeMiddleware>(context => context.GetHttpContext() is not null);
builder.UseWhen<LastTryMiddleware>(context => QueueFunctions.QueueOf(context) is not null);
try
{
    builder.Services.AddHelpDesk(builder.Configuration);
}
catch (SettingException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

builder.Build().Run();
return 0;
