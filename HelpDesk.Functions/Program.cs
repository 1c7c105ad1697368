using HelpDesk.Functions.Hosting;
using HelpDesk.Functions.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseWhen<HttpEdgeMiddleware>(context => context.GetHttpContext() is not null);
builder.Services.AddHelpDesk(builder.Configuration);
builder.Build().Run();
