window.SwaggerUIBundle({ url: '/openapi.yaml', dom_id: '#api', deepLinking: true, tryItOutEnabled: true, validatorUrl: null });
